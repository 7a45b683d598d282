using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Symptoms;

/// <summary>What is known beside the log; what is <see langword="null"/> was not asked or not read, and decides nothing.</summary>
/// <param name="Api">From the function to the Secrets Manager API.</param>
/// <param name="Database">From the function to the database.</param>
/// <param name="Duration">How long the function ran.</param>
/// <param name="Timeout">The function's timeout.</param>
/// <param name="PolicyRefuses">Whether the endpoint's policy refuses the function: a check of its own.</param>
public sealed record SymptomFacts(ReachabilityCheck? Api, ReachabilityCheck? Database, TimeSpan Duration, TimeSpan? Timeout, bool? PolicyRefuses);
