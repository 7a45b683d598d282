using System.Collections.Immutable;
using Keyturn.Operations.Repair.States;

namespace Keyturn.Operations.Repair;

/// <summary>From facts to the state a secret is in. Pure: the same facts in any order give the same state; what was not told stays unknown.</summary>
/// <remarks>
/// The rules ask in this order; the first that applies decides. Where the password is comes first, what became of the newest attempt second:
/// a refused attempt after a detached one is still a detached one.
/// </remarks>
public static class RepairStateReader
{
    private static readonly ImmutableArray<Func<RepairView, RepairReading?>> Rules =
    [
        ManagedState.Read,
        RunningState.Read,
        UntoldState.Read,
        SetUncertainState.Read,
        SetNotFinishedState.Read,
        DetachedTooEarlyState.Read,
        RolledBackState.Read,
        ChangedByHandState.Read,
        FailedBeforeSetState.Read,
        FinishedState.Read,
    ];

    public static RepairReading Read(RepairFacts facts)
    {
        var view = new RepairView(facts);
        foreach (var rule in Rules)
        {
            if (rule(view) is { } reading)
                return reading;
        }

        return AtRestState.Read(view);
    }
}
