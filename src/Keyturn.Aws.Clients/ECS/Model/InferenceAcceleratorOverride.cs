namespace Amazon.ECS.Model;

/// <summary>What differs in an Elastic Inference accelerator.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InferenceAcceleratorOverride.html"/>
public sealed class InferenceAcceleratorOverride
{
    /// <summary>The name of the accelerator.</summary>
    public string? DeviceName { get; set; }

    /// <summary>The type of the accelerator.</summary>
    public string? DeviceType { get; set; }
}
