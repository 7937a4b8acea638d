/** English questions that may be asked about anything: `{T}` is the matter. Data, one line a wording. */
export const ENGLISH_FRAMES = `
what does the plan say about {T}
is {T} part of the plan
does the plan mention {T}
is there anything on {T} in it
what is planned for {T}
will {T} change
how is {T} to be improved
are there plans for {T}
is anything being done about {T}
what happens to {T} under this plan
does the province support {T}
how does {T} work
will there be more {T}
what about {T}
can people like me count on {T}
how will {T} be organised
is {T} going to be built or set up
in what way does the government deal with {T}
what becomes of {T}
where will {T} be found
which rules hold for {T}
what is {T} for
who looks after {T}
could you explain {T} to me
does anything get better with {T}
I would like to know more on {T}
we have trouble with {T}, does the plan help
by what means should {T} grow
may cities use {T}
are we to expect {T} soon
`;
