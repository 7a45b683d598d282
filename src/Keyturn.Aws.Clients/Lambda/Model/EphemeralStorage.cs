namespace Amazon.Lambda.Model;

/// <summary>The size of the /tmp folder of a function.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_EphemeralStorage.html"/>
public sealed class EphemeralStorage
{
    /// <summary>The size, in MB.</summary>
    public int? Size { get; set; }
}
