namespace Amazon.Route53.Model;

/// <summary>A record.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecord.html"/>
public sealed class ResourceRecord
{
    /// <summary>The value in the form of its type.</summary>
    public string? Value { get; set; }
}
