using Keyturn.Readiness.Policy.Questions;

namespace Keyturn.Readiness.Checks.Role;

/// <summary>The role cannot give the function its network interfaces.</summary>
/// <remarks>"Giving Lambda functions access to resources in an Amazon VPC: required IAM permissions", Lambda Developer Guide.</remarks>
public sealed class NetworkInterfaceCheck : RolePermissionCheck
{
    /// <inheritdoc/>
    public override string Id => "role-network-interfaces";

    private static readonly string[] Actions = ["ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DeleteNetworkInterface"];

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [new("lambda:GetFunctionConfiguration", context.Snapshot.Functions)];

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context) => context.Function is not { } function
        ? [Shared(CheckOutcome.Unknown, "function-not-read", context.Secret.RotationFunctionArn!)]
        : function.SubnetIds.IsEmpty ? [DoesNotApply("none")] : base.Answer(context);

    private protected override IEnumerable<Leg> LegsOf(CheckContext context) => Actions.Select(action => OnNothing(context, action));
}
