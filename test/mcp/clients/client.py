"""The Python SDK's client, as Home Assistant uses it: lists the tools and calls every one."""

import asyncio
import json
import sys

import httpx2
from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client


def told(what, is_right, came=""):
    print(what, "yes" if is_right else "no", str(came).replace("\n", " ").replace("\t", " ")[:300], sep="\t")


async def main(url, key, calls):
    client = httpx2.AsyncClient(headers={"authorization": f"Bearer {key}"}, timeout=60)
    async with client, streamable_http_client(url, http_client=client) as streams:
        async with ClientSession(streams[0], streams[1]) as session:
            await session.initialize()
            listed = (await session.list_tools()).tools
            told("lists every tool", [tool.name for tool in listed] == list(calls), listed)
            for name, (given, expected) in calls.items():
                came = await session.call_tool(name, given)
                text = came.content[0].text
                is_error = getattr(came, "is_error", getattr(came, "isError", False))
                told(f"calls {name}", not is_error and expected in text, text)


asyncio.run(main(sys.argv[1], sys.argv[2], json.loads(sys.argv[3])))
