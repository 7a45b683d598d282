using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Checks.Functions;

/// <summary>The function's policy is pinned to other secrets.</summary>
/// <remarks>"The confused deputy problem: aws:SourceArn", IAM User Guide.</remarks>
public sealed class SourceArnCheck() : FunctionPinCheck("aws:SourceArn")
{
    /// <inheritdoc/>
    public override string Id => "function-source-arn";

    private protected override bool Fits(string pin, CheckContext context) => Glob.Matches(pin, context.Secret.Arn);
}
