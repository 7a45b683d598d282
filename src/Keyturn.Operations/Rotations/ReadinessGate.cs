using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Checks;

namespace Keyturn.Operations.Rotations;

/// <summary>Stops an action of which the checks say that it will fail, unless somebody who may do so overrides each of them.</summary>
public sealed class ReadinessGate(CheckBoard checks)
{
    /// <summary>The checks of the secret's rotation; <see langword="null"/> when the action asks none or nothing was read.</summary>
    public SecretChecks? Of(ActionPlan plan, SecretArn secret) => plan.AsksReadiness ? checks.Of(secret) : null;

    /// <summary>What goes through, or why it does not.</summary>
    /// <returns>The ids of the checks that were overridden; empty when none fails.</returns>
    public OperationResult<ImmutableArray<string>> Pass(ActionPlan plan, RotationCommand command, Operator person)
    {
        ImmutableArray<CheckResult> failing = [.. Of(plan, command.Secret)?.RotationBlockers ?? []];
        if (failing.IsEmpty)
            return ImmutableArray<string>.Empty;
        if (failing.FirstOrDefault(result => !command.InSpiteOf.Contains(result.Check.Id)) is { } unseen)
            return OperationErrors.Blocked(RotationSentences.Book.Say("BlockCheckFails", unseen.Check.Title()));
        if (!person.May(Permission.OverrideReadiness))
            return OperationErrors.Forbidden(Permission.OverrideReadiness);

        return failing.Select(result => result.Check.Id).ToImmutableArray();
    }
}
