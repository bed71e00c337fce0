process.env.LONG_TESTS = '1';
