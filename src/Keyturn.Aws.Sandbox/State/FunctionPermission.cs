namespace Keyturn.Aws.Sandbox.State;

/// <summary>One statement of a function's resource policy that allows an invocation.</summary>
/// <param name="StatementId">The statement's Sid.</param>
/// <param name="Principal">Service principal, for example <c>secretsmanager.amazonaws.com</c>; else an account id, an ARN or <c>*</c>.</param>
/// <param name="SourceAccount">Value of aws:SourceAccount, or null when there is no such condition.</param>
/// <param name="SourceArn">Pattern of aws:SourceArn, or null when there is no such condition.</param>
public sealed record FunctionPermission(
    string StatementId,
    string Principal = "secretsmanager.amazonaws.com",
    string? SourceAccount = null,
    string? SourceArn = null)
{
    /// <summary>What is allowed.</summary>
    public string Action { get; init; } = "lambda:InvokeFunction";

    /// <summary>Whether the statement lets Secrets Manager invoke the function for this secret.</summary>
    public bool AllowsRotationOf(string secretArn, string accountId) =>
        Principal is "secretsmanager.amazonaws.com" or "*"
        && Action is "lambda:InvokeFunction" or "lambda:*" or "*"
        && (SourceAccount is null || SourceAccount == accountId)
        && (SourceArn is null || Wildcard.Matches(SourceArn, secretArn));
}
