namespace Amazon.ECS.Model;

/// <summary>The storage of a task.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskEphemeralStorage.html"/>
public sealed class TaskEphemeralStorage
{
    /// <summary>The size in GiB.</summary>
    public int? SizeInGiB { get; set; }

    /// <summary>The KMS key.</summary>
    public string? KmsKeyId { get; set; }
}
