using System.Collections.Immutable;
using Keyturn.Operations.Access;

namespace Keyturn.Operations.Approvals;

/// <summary>Some actions on some secrets need a second person.</summary>
/// <param name="Scope">Which secrets.</param>
/// <param name="Actions">Which actions.</param>
public sealed record ApprovalRule(AccessScope Scope, ImmutableArray<GuardedAction> Actions);

/// <summary>The rules of the settings.</summary>
/// <param name="All">One that matches is enough.</param>
/// <param name="Lifetime">From asking to carrying out.</param>
public sealed record ApprovalRules(ImmutableArray<ApprovalRule> All, TimeSpan Lifetime)
{
    public static readonly TimeSpan UsualLifetime = TimeSpan.FromMinutes(15);

    public static ApprovalRules None { get; } = new([], UsualLifetime);

    /// <summary>Whether one of the actions on the secret needs a second person.</summary>
    public bool Match(AccessTarget target, IEnumerable<GuardedAction> actions) =>
        actions.Any(action => All.Any(rule => rule.Actions.Contains(action) && rule.Scope.Covers(target)));
}
