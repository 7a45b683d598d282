namespace Amazon.ECS.Model;

/// <summary>A name and a value. As an environment variable it has the name alone: the value is an empty string.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KeyValuePair.html"/>
public sealed class KeyValuePair
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The value.</summary>
    public string? Value { get; set; }
}
