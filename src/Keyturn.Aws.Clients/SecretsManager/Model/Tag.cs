namespace Amazon.SecretsManager.Model;

/// <summary>A tag of a secret.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Tag.html"/>
public sealed class Tag
{
    /// <summary>The key.</summary>
    public string? Key { get; set; }

    /// <summary>The value.</summary>
    public string? Value { get; set; }
}
