import { randomInt } from 'node:crypto'
import type { CodeName } from './views'

/*
 * A case is called by two plain words: easy to say on the phone, and without meaning. The lists hold words for
 * landscape, weather and workshop only, none that could be read as a remark about a person.
 */
const first =
  `amber ample aspen autumn azure balsam barley basalt birch blue bracken bramble brass breezy bright bronze
  calico cedar chalk cherry clay clear clover coastal cobalt copper coral cotton cream crimson crystal damson dapple dawn
  dewy distant downy driftwood dusky early eastern ebony elder elm emerald evening evergreen fallow far feather fennel
  fern fieldstone fir flaxen flint floral forest fresh garden gentle gilded ginger glassy golden granite grassy green
  grove harvest hazel heather hedge high hilly hollow honey hushed indigo inland iris iron ivory ivy jade juniper kelp
  lake lantern larch laurel lavender leafy lemon lilac lime linen little lofty long lunar lupin mallow maple marble
  marigold marine marsh meadow mellow mild mint misty morning mossy mulberry myrtle narrow nearby north northern nutmeg
  oak oaken oat ochre olive open orchard osier outer oxbow painted pale paper patient pearl pebble pepper pine plain
  plum polished poplar primrose quiet quilted rainy raven reed river roan rosemary round rowan rural russet rustic rye
  saffron sage sandy sapphire scarlet sea shady shale shell silken silver slate snowy soft sorrel south southern spring
  spruce starry steady stone straw summer sunlit sunny tall tawny teal tidal timber topaz tranquil umber upland velvet
  verdant violet walnut warm waxen western wheat white wicker wide willow winter wooden woollen woven yarrow yellow`.split(
    /\s+/,
  )
const second =
  `acorn alcove anchor anvil apple arbour arch atlas attic awning barn basin basket bay beach beacon bell bench
  berry blossom boat bobbin book bough boulder bower bowl branch bridge brook broom bucket bud burrow cabin candle canoe
  canopy canyon cape cart cask causeway cave cellar chapel chart chest chimney cliff cloud clover cobble comet compass
  cone copse cottage cove cradle creek crescent cup current dale daisy deck delta dell dial dome door dove dune easel
  eddy elm ember estuary fable falcon farm fen ferry field finch fjord flagstone fleece float flute fold font footpath
  ford forge fountain furrow gable gallery garden garland gate glade glen globe gorge grain granary grove gull hall
  hamlet hammock harbour harp hatch haven hawthorn hay hearth hedge heron hill hinge holly horizon inlet island jetty
  jug keel kettle kiln kite knoll ladder lagoon lamp lane lantern lark lathe lattice leaf ledge library lighthouse linnet
  loft loom mantel map market marsh mast meadow mill mirror moor mortar mural nest nook notebook oar oasis orchard otter
  oven paddle pail parchment parlour pasture path pavilion pear peak pebble pen petal pier pillar pitcher plain plank
  plateau pond porch port prairie quarry quay quill quilt raft rafter railing rain ravine reef ridge ripple river robin
  roof rope rudder sail sandbar sapling satchel saucer seed shelf shell shingle shore shutter skylark sparrow spindle
  spire spring stable stair star stile stove strand stream summit swallow table tapestry teapot terrace thicket thimble
  thistle thrush tide tile tower trail trellis trunk tulip tunnel valley vase veranda vessel view vine wagon wall warbler
  water weir well wharf wheel window wood workshop wren yard`.split(/\s+/)

/** Two random words, e.g. `quiet-harbour`; about 60,000 pairs. The caller retries when a name is taken. */
export function newCodeName(): CodeName {
  return `${first[randomInt(first.length)]}-${second[randomInt(second.length)]}`
}

const shape = /^[a-z]{2,12}-[a-z]{2,12}$/
/**
 * True for text that could be a case name; anything else from a URL or a form needs no database query. An array
 * with one name in it would pass the pattern and is not a name.
 */
export const isCodeName = (text: unknown): text is CodeName => typeof text === 'string' && shape.test(text)
