import Content

/// A few articles that use everything an article can hold, so that tests of the reader do not change
/// whenever a text does.
package enum SampleArticles {
  package static let contents = """
    groups:
      - id: how
        title: How a twitch happens
        articles: [what-a-twitch-is, crossed-wires]
      - id: triggers
        title: What can set it off
        articles: [coffee, tired]
      - id: words
        title: Words
        articles: [glossary]
    """

  package static let files: [String: String] = [
    "what-a-twitch-is": whatATwitchIs, "crossed-wires": crossedWires, "coffee": coffee, "tired": tired,
    "glossary": glossary,
  ]

  private static let whatATwitchIs = """
    ---
    title: What a twitch is
    about: [muscle:eyelid-lower, muscle:eyelid-upper]
    facts: [T02, T05]
    search: [flicker, flutter, spasm]
    ---
    A twitch is a small, quick move that you did not ask for. It is often no more than a flick under the
    skin.[^std-neuro]

    One nerve cell drives a few fibres of muscle. Together they are *one unit* (a [motor unit](glossary#motor-unit)).
    When one unit fires by itself, you feel a flutter.[^std-neuro] It can be seen from close by, and no more.[^C]

    ```diagram One nerve cell drives a few fibres. One spark sets off all of them at once.
                        ,--------- fibre
      (cell)-----------<---------- fibre
               nerve    '--------- fibre
    ```

    ## Is it small, or does it hold?

    A small flick comes and goes. A hard squeeze that holds is a different thing.[^C] Read what
    [crossed wires](crossed-wires) are then.[^flicker-choice]

    > Call {number} now if half of your face drops.[^nhs-stroke] **Do not drive.**[^flicker-choice]

    ### What you can look at

    - How long a twitch lasts.[^flicker-choice]
    - Whether it stays in one place, or moves on to the next one, such as from the lid to
      the cheek.[^flicker-choice]
    - What you had that day. [Coffee](coffee) and a [short night](tired) are worth a note.[^nhs-twitching]

    ## What tells twitches apart {finding:presentInSleep}

    | what you feel | what it can go with | how soon |
    |---|---|---|
    | a flutter in one lid | stress, short sleep, [coffee](coffee) | no rush, once the checks are done[^ebm-myokymia] |
    | a squeeze of half the face | a nerve under pressure | book a visit[^msd-hfs] |
    | a slow ripple that never stops | a spot in the brainstem | ask to be seen soon[^jacobs-1994] |

    Three steps help to tell them apart.[^flicker-choice]

    1. Look in a mirror, in good light.[^flicker-choice]
    2. Close your eyes gently, then tightly.[^std-neuro]
    3. Write down what you saw.[^flicker-choice]
    """

  private static let crossedWires = """
    ---
    title: Crossed wires (cross-talk)
    about: [condition:hemifacial-spasm]
    facts: [M25]
    search: [short circuit]
    ---
    Where a nerve has lost some of its cover, sparks can jump across. One move then pulls another along.[^lu-2014]

    ## What doctors do {condition:nerve-pressure}

    They look, they ask, and often they order a scan.[^msd-hfs]
    """

  private static let coffee = """
    ---
    title: Coffee, tea and energy drinks
    about: [habit:caffeineCups, task:lessCaffeine]
    facts: [TR06, M09]
    search: [cola, guarana, caffeine, café]
    ---
    Caffeine can make nerves jumpy. Less of it may calm a twitch.[^nhs-twitching]

    ## How much is in a cup

    A mug of filter coffee has about 140 mg. A can of cola has about 40 mg.[^nhs-caffeine]

    ## Cut down bit by bit

    Take one cup less each day.[^juliano-2004] A headache can come, and it goes. See also [short nights](tired).[^juliano-2004]
    """

  private static let tired = """
    ---
    title: Short nights and tired eyes
    about: [habit:sleepHours]
    facts: [M05]
    search: [sleep, tiredness]
    ---
    Many people twitch more after a short night.[^nhs-twitching]

    ## Where to begin

    Go to bed at the same time each night.[^hirshkowitz-2015] Leave [coffee](coffee#how-much-is-in-a-cup) for the morning.[^nhs-caffeine]
    """

  private static let glossary = """
    ---
    title: Glossary
    about: []
    facts: [T02]
    ---
    Words that doctors use, in plain words.[^flicker-choice]

    ## Motor unit {term:motor-unit}

    One nerve cell with the fibres it drives.[^std-neuro]

    ## Myokymia {term:myokymia}

    A slow ripple in a muscle. Naïve readers say “worms under the skin”.[^banik-2004]
    """
}
