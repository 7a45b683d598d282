using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Checks.FunctionNetworks;

/// <summary>The function is outside of the VPC that the database is in.</summary>
/// <remarks>"Network access for AWS Lambda rotation function", Secrets Manager User Guide.</remarks>
public sealed class FunctionVpcCheck : DatabaseCheck
{
    /// <inheritdoc/>
    public override string Id => "function-vpc";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    private protected override CheckFinding? Excuse(CheckContext context) => WithoutFunction(context);

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [.. base.Needs(context), new("lambda:GetFunctionConfiguration", context.Snapshot.Functions)];

    private protected override CheckFinding Answer(CheckContext context, DatabaseInstance instance) => context.Function is not { } function
        ? Shared(CheckOutcome.Unknown, "function-not-read", context.Secret.RotationFunctionArn!)
        : !function.SubnetIds.IsEmpty ? Pass("ok", function.Name)
        : instance.PubliclyAccessible ? Warn("public", function.Name, instance.Id)
        : Bad("bad", function.Name, instance.Id);
}
