namespace Keyturn.Operations.Secrets;

/// <summary>Takes the name out of a function's ARN.</summary>
public static class FunctionNames
{
    /// <summary><c>arn:aws:lambda:REGION:ACCOUNT:function:NAME[:QUALIFIER]</c> → NAME; <see langword="null"/> for anything else.</summary>
    public static string? Of(string? functionArn) =>
        functionArn?.Split(':') is ["arn", _, "lambda", _, _, "function", { Length: > 0 } name, ..] ? name : null;
}
