import type { Term } from './schema.ts'

/** The talk's terms, each explained in one plain sentence for listeners who have not read the papers. */
export const terms: Term[] = [
  // The parts of a model
  { term: 'Parameter', means: 'One of the numbers that a model learns in training and keeps fixed while it answers.' },
  { term: 'Total parameters', means: 'All the numbers a model stores; they decide how much memory it needs.' },
  { term: 'Active parameters', means: 'The numbers that take part in computing one token; they decide how much arithmetic a token costs.' },
  { term: 'Token', means: 'The unit in which a model reads and writes: a word or a piece of one.' },
  { term: 'Layer', means: 'One of the steps a token passes through, each with an attention part and a feed-forward part.' },
  { term: 'Dense model', means: 'A model in which every token uses all the parameters.' },

  // Mixtures of experts
  { term: 'Mixture of experts (MoE)', means: 'A model whose layers hold many small networks side by side and send each token through only a few of them.' },
  { term: 'Routed expert', means: 'One of those small networks, used only for the tokens that the router sends to it.' },
  { term: 'Shared expert', means: 'An expert that every token passes through, whatever the router chooses.' },
  { term: 'Router', means: 'The small part of a layer that scores all experts for a token and picks the best few; also called the gate.' },
  { term: 'Top-k', means: 'Keeping the k highest scores: in an MoE layer, k is the number of routed experts per token.' },
  { term: 'Load balancing', means: 'Keeping some experts from being overworked while others idle, which would waste hardware and training.' },
  { term: 'Auxiliary-loss-free balancing', means: 'Balancing by nudging a bias on each expert\'s score up or down, with only a trace of a penalty in the training objective beside it.' },
  { term: 'Hash routing', means: 'Choosing experts by a fixed table from the token\'s identity, instead of by the highest scores; the scores still weigh those that the table names.' },

  // Attention, memory, and other changes in V4 and V4.1
  { term: 'Attention', means: 'The part of a layer in which a token looks back at earlier tokens and takes what it needs from them.' },
  { term: 'KV cache', means: 'What a model remembers of each earlier token (its keys and values), so that it need not compute it again.' },
  { term: 'MLA, multi-head latent attention', means: 'Attention that keeps one small compressed vector per token in place of full keys and values.' },
  { term: 'CSA, compressed sparse attention', means: 'Attention that merges small groups of earlier tokens and looks only at the groups that score best.' },
  { term: 'DSA, DeepSeek sparse attention', means: 'Attention that looks only at the most useful earlier tokens, as a quick indexer scores them; new in V3.2, and a part of CSA.' },
  { term: 'HCA, heavily compressed attention', means: 'Attention that merges much larger groups of earlier tokens and looks at all of the results.' },
  { term: 'Context window', means: 'The most tokens, question and answer together, that a model can take into account at once.' },
  { term: 'Engram', means: 'A large table in which short runs of tokens are looked up directly, adding memory at almost no arithmetic.' },
  { term: 'mHC, manifold-constrained hyper-connections', means: 'Several parallel streams between layers, mixed in a constrained way, in place of one residual stream.' },

  // Training
  { term: 'Muon', means: 'A training method that evens out each update of a weight matrix before it is applied.' },
  { term: 'MTP, multi-token prediction', means: 'Training a model to predict more than the next token; the extra part can also speed up writing.' },
  { term: 'Pre-training', means: 'The long first phase of training: predicting the next token of a very large body of text.' },
  { term: 'Post-training', means: 'The later phases, which turn a text predictor into an assistant: examples, preferences and rewards.' },
  { term: 'FLOP', means: 'One floating-point operation, such as an addition or a multiplication.' },
  { term: '6ND', means: 'Rule of thumb for training compute in FLOP: 6 times the active parameters N times the training tokens D.' },
  { term: 'GPU-hour', means: 'One graphics processor running for one hour; hours on different processors are not the same amount of work.' },

  // Running
  { term: 'Prefill and decode', means: 'The two phases of answering: prefill reads the prompt many tokens at once, decode writes one token after another.' },
  { term: 'FP8 and FP4', means: 'Number formats of 8 and 4 bits, which make weights smaller and faster to use at some loss of precision.' },
  { term: 'Open weights', means: 'A model whose parameters can be downloaded; its training data and code may stay closed.' },

  // Benchmarks
  { term: 'MMLU and GPQA-Diamond', means: 'Multiple-choice exams: MMLU spans many school and university subjects, GPQA-Diamond is science at doctoral level.' },
  { term: 'AIME and MATH-500', means: 'Competition mathematics for schools: AIME is an American exam, MATH-500 a sample of problems from many contests.' },
  { term: 'LiveCodeBench', means: 'Programming problems collected from contests over time, so that a model can be tested on ones newer than its training.' },
  { term: 'SimpleQA', means: 'Short factual questions with one answer each, to be answered from memory; SimpleQA-Verified is a cleaned version.' },
  { term: 'AlignBench', means: 'Open questions in Chinese, whose answers another language model marks.' },
  { term: 'AA-Omniscience', means: 'Hard factual questions; scored are accuracy and, separately, how often a model answers wrongly instead of admitting it does not know.' },
]
