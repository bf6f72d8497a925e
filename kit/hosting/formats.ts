import { CACHE, HEADERS } from './headers.ts'

const GENERATED = 'Made by `npm run hosting` from kit/hosting/headers.ts.'

/**
 * The `_headers` file for Netlify and Cloudflare Pages, at the top of the published folder. Both hosts join the values if
 * several rules set one header. So only assets have a rule for caching; for other files both hosts let the browser
 * revalidate each time.
 */
export function headersFile(base: string): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  return `# ${GENERATED}\n${rule(`${base}*`, HEADERS)}\n\n${rule(`${base}assets/*`, { 'Cache-Control': CACHE.assets })}\n`
}

/** Vercel's settings. With `project` they are those of the repository, which also say how to build. */
export function vercelJson(base: string, project: boolean): string {
  const list = (headers: Readonly<Record<string, string>>) => Object.entries(headers).map(([key, value]) => ({ key, value }))
  return `${JSON.stringify({
    $schema: 'https://openapi.vercel.sh/vercel.json',
    ...project ? { framework: null, installCommand: 'npm ci', buildCommand: 'npm run build', outputDirectory: 'dist' } : {},
    headers: [
      { source: `${base}(.*)`, headers: list(HEADERS) },
      { source: `${base}assets/(.*)`, headers: list({ 'Cache-Control': CACHE.assets }) },
    ],
  }, null, 2)}\n`
}

/**
 * Netlify's settings of the repository. The headers are in the build, in `_headers`: if set here too, they would be
 * joined.
 */
export function netlifyToml(): string {
  return `# ${GENERATED}\n[build]\ncommand = "npm run build"\npublish = "dist"\n`
}

/**
 * A server block for nginx. The headers are set once for the whole server, because a location with its own headers does
 * not inherit the server's.
 */
export function nginxConf(): string {
  const headers = Object.entries(HEADERS).map(([name, value]) => `    add_header ${name} "${value}" always;`)
  return `# ${GENERATED}
# Goes into the http block. Set server_name, root and the certificate; for a deck under /x/, built with
# \`npm run build -- --base /x/\`, put dist's files into a folder x of the root and write /x/ where a comment says so.
map $uri $talk_cache {
    default "${CACHE.others}";
    # Under /x/: ~^/x/assets/
    ~^/assets/ "${CACHE.assets}";
}

server {
    listen 443 ssl;
    http2 on;
    server_name talk.example.org;
    ssl_certificate /etc/ssl/talk.example.org.pem;
    ssl_certificate_key /etc/ssl/talk.example.org.key;

    root /srv/talk;
    index index.html;
    # Under /x/: /x/404.html
    error_page 404 /404.html;

    gzip on;
    gzip_types text/css text/javascript application/javascript application/json application/manifest+json image/svg+xml;

${headers.join('\n')}
    add_header Cache-Control $talk_cache always;

    location / {
        try_files $uri $uri/ =404;
    }
}
`
}
