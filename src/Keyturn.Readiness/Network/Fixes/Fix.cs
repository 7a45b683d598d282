using System.Collections.Immutable;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Fixes;

/// <summary>Changes that together lead to a reachable verdict on a copy of the estate; offered as text, never executed.</summary>
/// <param name="Changes">In the order they were found necessary.</param>
/// <param name="Check">The answer after them.</param>
/// <param name="OtherSubnets">How many subnets beside the consumer's own have their traffic touched: the blast radius.</param>
public sealed record Fix(ImmutableArray<EstateChange> Changes, ReachabilityCheck Check, int OtherSubnets)
{
    /// <summary>Addresses times ports that are newly open.</summary>
    public double Exposure => Changes.Sum(change => change.Exposure);

    /// <summary>Whether any change costs money by the hour.</summary>
    public bool Costs => Changes.Any(change => change.Costs);

    /// <summary>What it takes to take back the change that is hardest to take back.</summary>
    public Undoing Undoing => Changes.Max(change => change.Undoing);
}
