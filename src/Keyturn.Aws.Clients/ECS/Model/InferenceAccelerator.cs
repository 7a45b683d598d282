namespace Amazon.ECS.Model;

/// <summary>An Elastic Inference accelerator.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InferenceAccelerator.html"/>
public sealed class InferenceAccelerator
{
    /// <summary>The name of the accelerator.</summary>
    public string? DeviceName { get; set; }

    /// <summary>The type of the accelerator.</summary>
    public string? DeviceType { get; set; }
}
