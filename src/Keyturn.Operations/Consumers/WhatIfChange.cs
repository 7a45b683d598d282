using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Network.Fixes;
using PolicyCommand = Keyturn.Readiness.Policy.Fixes.Rendering.CliRenderer;
using PolicyFix = Keyturn.Readiness.Policy.Fixes.Fix;

namespace Keyturn.Operations.Consumers;

/// <summary>A repair that somebody tries on paper: applied to a copy of the facts, never sent to AWS.</summary>
public abstract class WhatIfChange(WhatIfAim aim)
{
    /// <summary>For whom and what it was offered.</summary>
    public WhatIfAim Aim { get; } = aim;

    /// <summary>Tells it from every other repair: the same changes are one repair, for whomever they were offered.</summary>
    public abstract string Key { get; }

    /// <summary>The facts as they would be; <see langword="null"/> when what it changes is not there, or not as it was.</summary>
    public abstract EstateSnapshot? ApplyTo(EstateSnapshot facts);
}

/// <summary>Changes of the network.</summary>
/// <param name="aim">For whom and what.</param>
/// <param name="changes">In the order in which they are made.</param>
public sealed class NetworkWhatIf(WhatIfAim aim, ImmutableArray<EstateChange> changes) : WhatIfChange(aim)
{
    /// <summary>The changes.</summary>
    public ImmutableArray<EstateChange> Changes { get; } = changes;

    /// <inheritdoc/>
    public override string Key { get; } = string.Join('\n', changes.Select(CliRenderer.Render));

    /// <inheritdoc/>
    public override EstateSnapshot? ApplyTo(EstateSnapshot facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var network = facts.Network;
        foreach (var change in Changes)
        {
            var before = network;
            network = change.ApplyTo(before);

            // A change of what is not there leaves everything as it is.
            if (network == before)
                return null;
        }

        return facts with { Network = network };
    }
}

/// <summary>Changes of policies.</summary>
/// <param name="aim">For whom and what.</param>
/// <param name="fix">One that <see cref="PolicyRewrite"/> can apply.</param>
public sealed class PolicyWhatIf(WhatIfAim aim, PolicyFix fix) : WhatIfChange(aim)
{
    /// <summary>The fix.</summary>
    public PolicyFix Fix { get; } = fix;

    /// <inheritdoc/>
    public override string Key { get; } = PolicyCommand.Render(fix);

    /// <inheritdoc/>
    public override EstateSnapshot? ApplyTo(EstateSnapshot facts) => PolicyRewrite.Apply(facts, Fix);
}
