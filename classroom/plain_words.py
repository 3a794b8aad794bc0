"""Words for passphrases of the demo and for seat words."""

# Plain, short, hard to mistake for one another, and never unkind next to any other of them.
WORDS = (
    "acorn amber anchor apple april atlas autumn bamboo barley basket beacon bell birch biscuit blossom bramble brass "
    "bridge bright bronze bucket butter button cabin candle canoe canvas carrot castle cedar chalk cherry chestnut "
    "circle clover cobalt comet compass copper coral cotton cricket crystal daisy dolphin drum eagle ember fabric "
    "falcon feather fern field fiddle finch flint forest fossil garden ginger glacier granite guitar hammock harbour "
    "harvest hazel heron hill honey indigo island ivory jacket jasmine jigsaw juniper kettle kite ladder lantern "
    "lemon lighthouse lilac linen magnet mango maple marble marsh meadow melon mint mirror moss mountain nutmeg oak "
    "oasis ocean olive orbit orchard otter paper parsley pebble pepper pine planet plum pocket poppy prism puffin "
    "quartz quilt rabbit ribbon river robin rocket saffron sail satin shell silver sparrow spruce stone summit sunrise "
    "swallow tangerine teapot thistle thunder timber tulip tunnel turnip valley velvet violet walnut willow window"
).split()
