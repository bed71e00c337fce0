import { randomUUID } from 'node:crypto';
import { filesIn } from './unzip.ts';

type Answer = { status: number; json?: unknown; headers?: Record<string, string> };
type Skill = { id: string; files: Map<string, Buffer>; manifest: unknown; enabled: boolean };

/** The skill management API as far as a deployment meets it. */
export class Skills {
  address = '';
  readonly all: Skill[] = [];
  private readonly uploads = new Map<string, Buffer>();
  private readonly imports = new Map<string, string>();

  async answer(method: string, url: URL, body: Buffer): Promise<Answer> {
    const path = url.pathname;
    const upload = /^\/upload\/([\w-]+)$/.exec(path)?.[1];
    if (upload !== undefined && method === 'PUT') {
      this.uploads.set(upload, body);
      return { status: 200 };
    }
    if (path === '/v1/skills/uploads') {
      const expiresAt = new Date(Date.now() + 60_000).toISOString();
      return { status: 201, json: { uploadUrl: `${this.address}/upload/${randomUUID()}`, expiresAt } };
    }
    const importOf = /^\/v1\/skills\/(?:([\w.-]+)\/)?imports$/.exec(path);
    if (importOf && method === 'POST') return this.import(importOf[1], body);
    const asked = /^\/v1\/skills\/imports\/([\w-]+)$/.exec(path)?.[1];
    if (asked !== undefined) return this.imported(asked);

    const [, id = '', rest = ''] = /^\/v1\/skills\/([\w.-]+)(\/.*)?$/.exec(path) ?? [];
    const skill = this.all.find((one) => one.id === id);
    if (!skill) return { status: 404, json: { message: `The skill ${id} does not exist.` } };
    switch (`${method} ${rest}`) {
      case 'PUT /stages/development/manifest':
        skill.manifest = JSON.parse(body.toString());
        return { status: 202, headers: { location: `${path.replace(/stages.*/, 'status')}` } };
      case 'GET /status':
        return { status: 200, json: { manifest: { lastUpdateRequest: { status: 'SUCCEEDED' } } } };
      case 'GET /stages/development/enablement':
        return skill.enabled ? { status: 204 } : { status: 404, json: { message: 'not enabled' } };
      case 'PUT /stages/development/enablement':
        skill.enabled = true;
        return { status: 204 };
      case 'DELETE ':
        this.all.splice(this.all.indexOf(skill), 1);
        return { status: 204 };
      default:
        return { status: 501, json: { message: `${method} ${path} is not played here` } };
    }
  }

  private async import(id: string | undefined, body: Buffer): Promise<Answer> {
    const { location } = JSON.parse(body.toString()) as { location: string };
    const zip = this.uploads.get(location.split('/').at(-1) ?? '');
    if (!zip) return { status: 400, json: { message: 'Nothing was uploaded there.' } };
    const files = await filesIn(zip);
    const manifest = files.get('skill.json');
    if (!manifest) return { status: 400, json: { message: 'The package holds no skill.json.' } };
    const skill = id === undefined ? this.added() : this.all.find((one) => one.id === id);
    if (!skill) return { status: 404, json: { message: `The skill ${id} does not exist.` } };
    Object.assign(skill, { files, manifest: JSON.parse(manifest.toString()) });
    const number = randomUUID();
    this.imports.set(number, skill.id);
    return { status: 202, headers: { location: `/v1/skills/imports/${number}` } };
  }

  private added(): Skill {
    const skill: Skill = { id: `amzn1.ask.skill.${randomUUID()}`, files: new Map(), manifest: {}, enabled: false };
    this.all.push(skill);
    return skill;
  }

  private imported(number: string): Answer {
    const skill = this.all.find(({ id }) => id === this.imports.get(number));
    if (!skill) return { status: 404, json: { message: 'No such import.' } };
    const models = [...skill.files.keys()].filter((file) => file.startsWith('interactionModels/custom/'));
    const resources = [
      { name: 'Manifest', status: 'SUCCEEDED' },
      ...models.map((file) => ({
        name: `InteractionModel.${file.slice('interactionModels/custom/'.length, -'.json'.length)}`,
        status: 'SUCCEEDED',
      })),
    ];
    return { status: 200, json: { status: 'SUCCEEDED', skill: { skillId: skill.id, resources } } };
  }
}
