namespace Amazon.ECS.Model;

/// <summary>A network interface or a volume of a task.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Attachment.html"/>
public sealed class Attachment
{
    /// <summary>The id.</summary>
    public string? Id { get; set; }

    /// <summary>The type.</summary>
    public string? Type { get; set; }

    /// <summary>The status.</summary>
    public string? Status { get; set; }

    /// <summary>What it is, such as <c>subnetId</c> and <c>networkInterfaceId</c>.</summary>
    public List<KeyValuePair>? Details { get; set; }
}
