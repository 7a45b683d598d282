using Keyturn.Readiness.Policy.Questions;

namespace Keyturn.Readiness.Checks.Role;

/// <summary>The role cannot ask RDS, which a superuser's secret managed by RDS needs.</summary>
/// <remarks>Rotation templates of AWS: with a managed superuser the function asks rds:DescribeDBInstances for the host.</remarks>
public sealed class DescribeDatabasesCheck : RolePermissionCheck
{
    /// <inheritdoc/>
    public override string Id => "role-describe-databases";

    private protected override CheckFinding? Excuse(CheckContext context) => WithoutFunction(context) ?? (context.SuperuserReference is null ? Shared(CheckOutcome.NotApplicable, "no-superuser") : null);

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context) => context.Superuser is not { } superuser ? [Shared(CheckOutcome.Unknown, "superuser-not-found", context.SuperuserReference!)]
        : superuser.OwningService != "rds" ? [DoesNotApply("none", superuser.Name)] : base.Answer(context);

    private protected override IEnumerable<Leg> LegsOf(CheckContext context) => [OnNothing(context, "rds:DescribeDBInstances")];
}
