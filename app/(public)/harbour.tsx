/**
 * The picture on the front page: a small boat on a calm evening. Decoration only. It uses the page's own
 * colours, so it follows the dark theme.
 */
export function Harbour() {
  return (
    <svg viewBox="0 0 560 420" aria-hidden="true" className="block w-full rounded-card" fill="none">
      <rect width="560" height="420" rx="20" className="fill-sky" />
      <circle cx="402" cy="176" r="62" className="fill-sun" />
      <path
        d="M0 236c70-34 120-40 190-22 58 15 96 12 150-4 78-23 150-18 220 14v60H0z"
        className="fill-sea"
        opacity="0.55"
      />
      <path d="M0 262h560v158H0z" className="fill-sea" />
      <g className="stroke-sun" strokeWidth="5" strokeLinecap="round" opacity="0.75">
        <path d="M352 282h100" />
        <path d="M370 300h62" />
        <path d="M382 318h44" />
      </g>
      <g className="settles">
        <path d="M222 112v172" className="stroke-ink" strokeWidth="6" strokeLinecap="round" />
        <path d="M230 124c52 22 84 76 90 148h-90z" className="fill-sail" />
        <path d="M214 158c-36 22-60 62-66 114h66z" className="fill-sail-warm" />
        <path d="M222 112l26 9-26 11z" className="fill-alarm-line" />
        <path d="M118 284h218c-14 42-54 66-108 66s-94-24-110-66z" className="fill-accent" />
        <path d="M118 284h218l-5 13H123z" className="fill-accent-strong" />
      </g>
      <path
        d="M0 326c47-16 93-16 140 0s93 16 140 0 93-16 140 0 93 16 140 0v94H0z"
        className="fill-sea-deep"
        opacity="0.5"
      />
      <path
        d="M0 362c47-15 93-15 140 0s93 15 140 0 93-15 140 0 93 15 140 0v38q0 20-20 20H20q-20 0-20-20z"
        className="fill-sea-deep"
      />
      <g className="stroke-ink" strokeWidth="3.5" strokeLinecap="round" opacity="0.55">
        <path d="M92 92c8-8 15-8 20 0 6-8 13-8 20 0" />
        <path d="M146 122c6-6 11-6 15 0 4-6 10-6 15 0" />
      </g>
    </svg>
  )
}
