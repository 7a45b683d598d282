using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Policy.Evaluation;

namespace Keyturn.Readiness.Checks.Functions;

/// <summary>The key of the function's environment cannot be used.</summary>
/// <remarks>"Securing Lambda environment variables", Lambda Developer Guide.</remarks>
public sealed class EnvironmentKeyCheck : FunctionCheck
{
    /// <inheritdoc/>
    public override string Id => "function-environment-key";

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [.. base.Needs(context), new("kms:DescribeKey", context.Snapshot.Permissions.Keys)];

    private protected override CheckFinding Answer(CheckContext context, RotationFunction function)
    {
        if (function.KmsKeyArn is not { } arn)
            return DoesNotApply("none");
        if (context.Fleet.KeyOf(arn) is not { } key)
            return Shared(CheckOutcome.Unknown, "key-not-read", arn);

        var usable = KeyUsability.Of(key.Facts);
        return usable.IsYes ? Pass("ok", arn) : usable.IsNo ? Bad("bad", arn, key.Facts.State) : Unknown("open", arn, key.Facts.State);
    }
}
