/** The logo: a hull level on the water. Decoration; the text beside it is the name. */
export function Mark(props: { className?: string }) {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" className={props.className} fill="none">
      <path d="M20 5v15" className="stroke-accent" strokeWidth="2.5" strokeLinecap="round" />
      <path d="M22.5 7.5c5 2.2 7.6 6.2 8 10.5h-8z" className="fill-accent" />
      <path d="M17.5 11c-3 1.6-4.8 4-5.4 7h5.4z" className="fill-sea-deep" />
      <path d="M7 21.5h26c-1.6 4.8-6 8-13 8s-11.4-3.2-13-8z" className="fill-accent" />
      <path
        d="M3 33.5c3-2 5.7-2 8.5 0s5.6 2 8.5 0 5.7-2 8.5 0 5.7 2 8.5 0"
        className="stroke-sea-deep"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
    </svg>
  )
}
