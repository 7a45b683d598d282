using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Checks.Functions;

/// <summary>The function's policy lets Secrets Manager of another account invoke it, and not of the secret's.</summary>
/// <remarks>"The confused deputy problem: aws:SourceAccount", IAM User Guide; "Permissions for rotation", Secrets Manager User Guide.</remarks>
public sealed class SourceAccountCheck() : FunctionPinCheck("aws:SourceAccount")
{
    /// <inheritdoc/>
    public override string Id => "function-source-account";

    private protected override bool Fits(string pin, CheckContext context) => Glob.Matches(pin, Arn.AccountOf(context.Secret.Arn));
}
