namespace Amazon.ECS.Model;

/// <summary>The storage of a Fargate task.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html"/>
public sealed class EphemeralStorage
{
    /// <summary>The size in GiB.</summary>
    public int? SizeInGiB { get; set; }
}
