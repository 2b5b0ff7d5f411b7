import { raw } from 'hono/html'
import { type Child, createContext, useContext } from 'hono/jsx'
import { DRAFTS } from '../../words/drafts.ts'
import type { PageHelp } from '../../words/page-help.ts'
import { needsYou, UI } from '../../words/ui.ts'
import { type IslandName, islandPath, stylesheet, textFontPaths } from './assets.ts'
import { Rosette } from './clarity.tsx'
import { Help } from './help.tsx'
import { Sign, type SignName, Sprite } from './sprite.tsx'
import { Text } from './text.tsx'

export type Place = {
  label: string
  href: string
  sign: SignName
  /** How many need this person now; nothing else is counted in navigation. */
  count?: number | undefined
  current?: boolean | undefined
}

export type Person = {
  /** Whose drafts a device keeps; none where it is not given. */
  id?: string | undefined
  name: string
  /** Post and unit in one line. */
  post: string
  /** Two letters for the disc. */
  initials: string
  /** Pages that are wanted now and then, by what they are about; the last group is the person's own. */
  groups: readonly MenuGroup[]
  signOut: { action: string; hidden: Readonly<Record<string, string>> }
}

export type MenuGroup = {
  readonly title: string
  readonly links: readonly { readonly label: string; readonly href: string }[]
}

export type Crumb = { label: string; href?: string | undefined }

export type PageProps = {
  /** Says the state; it is the document's title. PageHead prints the h1. */
  title: string
  locality: string
  home: string
  /** A form came back with errors: the title begins "Lỗi: ". */
  error?: boolean | undefined
  places?: readonly Place[] | undefined
  person?: Person | undefined
  bell?: { href: string; count: number } | undefined
  search?: { action: string; value?: string | undefined } | undefined
  crumbs?: readonly Crumb[] | undefined
  /** As the account keeps it; 'system' follows the device. */
  theme?: 'system' | 'light' | 'dark' | undefined
  contrast?: 'system' | 'normal' | 'more' | undefined
  /** A narrow page with one form: no bottom bar. */
  form?: boolean | undefined
  /** Reload without script while long work runs, in seconds. */
  refresh?: number | undefined
  /** Said once above everything, for example what has just been done. */
  flash?: Child
  /** Islands of this page, by the names of their files. */
  scripts?: readonly IslandName[] | undefined
  /** What the page is for; its head shows it behind a question mark. */
  help?: PageHelp | null | undefined
  /** Foot of the page; on paper it says who printed and when. */
  foot?: Child
  children: Child
}

/** So many places stand in the bar and at the foot of a telephone; the others stand in the menu. */
const BAR_PLACES = 5
const PHONE_PLACES = 4

const Count = (props: { count: number | undefined }) =>
  props.count === undefined || props.count === 0 ? null : (
    <span class="count">
      <span aria-hidden="true">{props.count}</span>
      <span class="hidden">{needsYou(props.count)}</span>
    </span>
  )

const Breadcrumb = (props: { crumbs: readonly Crumb[] }) => (
  <nav aria-label={UI.breadcrumb}>
    <ol class="crumbs">
      {props.crumbs.map(crumb => (
        <li>{crumb.href === undefined ? crumb.label : <a href={crumb.href}>{crumb.label}</a>}</li>
      ))}
    </ol>
  </nav>
)

const PersonMenu = (props: { person: Person; places: readonly Place[]; search: string | undefined }) => (
  <details class="person">
    <summary>
      <span class="face" aria-hidden="true">
        {props.person.initials}
      </span>
      <span class="who">
        {props.person.name}
        <small>{props.person.post}</small>
      </span>
      <span class="phone" aria-hidden="true">
        <Sign name="menu" size={22} />
      </span>
      <span class="hidden">{UI.menu}</span>
    </summary>
    <div class="panel">
      <div class="me">
        <b>{props.person.name}</b>
        {props.person.post}
      </div>
      <ul class="places">
        {props.search === undefined ? null : (
          <li class="only-narrow">
            <a href={props.search}>
              <Sign name="search" />
              {UI.search}
            </a>
          </li>
        )}
        {props.places.slice(PHONE_PLACES).map((place, at) => (
          <li class={at < BAR_PLACES - PHONE_PLACES ? 'phone' : undefined}>
            <a href={place.href}>{place.label}</a>
          </li>
        ))}
      </ul>
      <div class="groups">
        {props.person.groups.map(({ title, links }, at) => (
          <section aria-labelledby={`nhom-${at + 1}`}>
            <h2 id={`nhom-${at + 1}`}>{title}</h2>
            <ul>
              {links.map(link => (
                <li>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <form method="post" action={props.person.signOut.action}>
        <Hidden fields={props.person.signOut.hidden} />
        <button type="submit">{UI.signOut}</button>
      </form>
    </div>
  </details>
)

const Hidden = (props: { fields: Readonly<Record<string, string>> }) => (
  <>
    {Object.entries(props.fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)

const TopBar = (props: PageProps) => (
  <header class="bar">
    <div class="bar-in">
      <a class="brand" href={props.home}>
        <Rosette size={30} />
        <span>
          <b>{UI.product}</b>
          <small>{props.locality}</small>
        </span>
      </a>
      {props.places === undefined ? null : (
        <nav class="places" aria-label={UI.mainNav}>
          {props.places.slice(0, BAR_PLACES).map(place => (
            <a href={place.href} aria-current={place.current ? 'page' : undefined}>
              {place.label}
              <Count count={place.count} />
            </a>
          ))}
        </nav>
      )}
      {props.search === undefined ? null : (
        <search class="search">
          <form action={props.search.action} method="get">
            <Sign name="search" />
            <label class="hidden" for="tim">
              {UI.search}
            </label>
            <input id="tim" type="search" name="q" value={props.search.value} placeholder={UI.searchHint} />
          </form>
        </search>
      )}
      {props.bell === undefined ? null : (
        <a class="bell" href={props.bell.href}>
          <Sign name="bell" size={22} />
          <span class="hidden">{UI.notices}</span>
          <Count count={props.bell.count} />
        </a>
      )}
      {props.person === undefined ? null : (
        <PersonMenu person={props.person} places={props.places ?? []} search={props.search?.action} />
      )}
    </div>
  </header>
)

const BottomBar = (props: { places: readonly Place[] }) => (
  <nav class="bottom" aria-label={UI.mainNav}>
    {props.places.slice(0, PHONE_PLACES).map(place => (
      <a href={place.href} aria-current={place.current ? 'page' : undefined}>
        <span class="spot">
          <Sign name={place.sign} size={20} />
          <Count count={place.count} />
        </span>
        {place.label}
      </a>
    ))}
  </nav>
)

/**
 * A whole HTML document: top bar, main, on the phone the bottom bar. Sends no inline script or style, so it stands under
 * `default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'`, with `script-src 'self'`
 * where it names islands.
 */
export const Page = (props: PageProps) => {
  const sheet = stylesheet()
  const chosen = (value: string | undefined) =>
    value === undefined || value === 'system' ? undefined : value
  const scripts: readonly IslandName[] =
    props.person?.id === undefined ? (props.scripts ?? []) : [...(props.scripts ?? []), 'drafts']
  const bottom = props.places !== undefined && !props.form
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="vi" data-theme={chosen(props.theme)} data-contrast={chosen(props.contrast)}>
        <head>
          <meta charset="utf-8" />
          <title>{`${props.error ? UI.errorTitle : ''}${props.title} - ${UI.product}`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          {props.refresh === undefined ? null : <meta http-equiv="refresh" content={String(props.refresh)} />}
          {textFontPaths().map(path => (
            <link rel="preload" href={path} as="font" type="font/woff2" crossorigin="anonymous" />
          ))}
          <link rel="stylesheet" href={sheet.path} />
          <link rel="icon" href={sheet.icon} type="image/svg+xml" />
          {scripts.map(name => (
            <script type="module" src={islandPath(name)} />
          ))}
        </head>
        <body
          data-person={props.person?.id}
          data-drafts={props.person?.id === undefined ? undefined : JSON.stringify(DRAFTS)}
        >
          <a class="skip" href="#noi-dung">
            {UI.skip}
          </a>
          <Sprite />
          <TopBar {...props} />
          <main id="noi-dung" tabindex={-1} class={props.form ? 'page form' : 'page'}>
            {props.flash}
            {props.crumbs === undefined ? null : <Breadcrumb crumbs={props.crumbs} />}
            <UnderHelp help={props.help ?? null}>{props.children}</UnderHelp>
            {props.foot === undefined ? null : <footer class="tail">{props.foot}</footer>}
          </main>
          {bottom ? <BottomBar places={props.places ?? []} /> : null}
        </body>
      </html>
    </>
  )
}

const HelpHere = createContext<PageHelp | null>(null)

/** A part that is drawn apart from its page, and holds the page's head, shows the page's help all the same. */
export const UnderHelp = (props: { help: PageHelp | null; children?: Child }) => (
  <HelpHere.Provider value={props.help}>{props.children}</HelpHere.Provider>
)

/** The title of the page with its help, a line below it, its actions at the right (below it on the phone). */
export const PageHead = (props: { title: string; sub?: Child; facts?: Child; actions?: Child }) => {
  const help = useContext(HelpHere)
  return (
    <div class="head">
      <div>
        <h1>
          <Text>{props.title}</Text>
        </h1>
        {help === null ? null : <Help {...help} />}
        {props.sub === undefined ? null : (
          <p class="sub">{typeof props.sub === 'string' ? <Text>{props.sub}</Text> : props.sub}</p>
        )}
        {props.facts === undefined ? null : <div class="facts">{props.facts}</div>}
      </div>
      {props.actions === undefined ? null : <div class="row">{props.actions}</div>}
    </div>
  )
}

/** Main column and a side column of so many px; below 1024 the side goes under the main one. */
export const Columns = (props: { side: 300 | 372 | 420 | 452; main: Child; aside: Child }) => (
  <div class={`cols side-${props.side}`}>
    <div>{props.main}</div>
    <div>{props.aside}</div>
  </div>
)

/** Link back to where a form came from. */
export const BackLink = (props: { href: string; children: Child }) => (
  <a class="back" href={props.href}>
    <Sign name="back" />
    {props.children}
  </a>
)
