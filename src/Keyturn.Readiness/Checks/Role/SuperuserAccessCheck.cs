using Keyturn.Readiness.Policy.Questions;

namespace Keyturn.Readiness.Checks.Role;

/// <summary>The role cannot read the superuser's secret.</summary>
/// <remarks>"Rotation strategies: alternating users", Secrets Manager User Guide.</remarks>
public sealed class SuperuserAccessCheck : RolePermissionCheck
{
    /// <inheritdoc/>
    public override string Id => "role-superuser";

    private protected override CheckFinding? Excuse(CheckContext context) => WithoutFunction(context) ?? (context.SuperuserReference is null ? Shared(CheckOutcome.NotApplicable, "no-superuser") : null);

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context) => context.Superuser is null ? [Shared(CheckOutcome.Unknown, "superuser-not-found", context.SuperuserReference!)] : base.Answer(context);

    private protected override IEnumerable<Leg> LegsOf(CheckContext context) => context.Pairs.FirstOrDefault(pair => pair.Rotates) is { } rotating
        ? context.Fleet.Readiness.Ask(rotating.Pair.Consumer, context.Superuser!).Access.Legs
        : [Legs.Missing(context.Secret.RotationFunctionArn!)];
}
