using System.Collections.Immutable;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Questions;
using NetworkFix = Keyturn.Readiness.Network.Fixes.Fix;
using NetworkFixes = Keyturn.Readiness.Network.Fixes.FixFinder;

namespace Keyturn.Readiness.Checks;

/// <summary>The fixes that an engine offers for a finding, each verified on a copy. Searched for when somebody asks: a search costs more than a check.</summary>
public sealed class CheckRepair
{
    private readonly Lazy<ImmutableArray<NetworkFix>> network;
    private readonly Lazy<FixSearch?> policy;

    private CheckRepair(Func<ImmutableArray<NetworkFix>> network, Func<FixSearch?> policy) => (this.network, this.policy) = (new(network), new(policy));

    /// <summary>Changes of the network, best first.</summary>
    public ImmutableArray<NetworkFix> Network => network.Value;

    /// <summary>Changes of policies, or why none helps; <see langword="null"/> when no policy is in question.</summary>
    public FixSearch? Policy => policy.Value;

    internal static CheckRepair OfPath(NetworkEstate estate, ReachabilityCheck path) => new(() => NetworkFixes.Find(estate, path), () => null);

    internal static CheckRepair OfLegs(IEnumerable<Leg> legs) => new(() => [], () => FixFinder.Find(LegsAnswer.Of(legs)));
}
