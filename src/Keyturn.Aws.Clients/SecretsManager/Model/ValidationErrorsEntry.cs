namespace Amazon.SecretsManager.Model;

/// <summary>A finding about a resource policy.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ValidationErrorsEntry.html"/>
public sealed class ValidationErrorsEntry
{
    /// <summary>The check that failed.</summary>
    public string? CheckName { get; set; }

    /// <summary>What is wrong, in a sentence.</summary>
    public string? ErrorMessage { get; set; }
}
