namespace Amazon.Lambda.Model;

/// <summary>The configuration of one version of a function.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html"/>
public sealed class FunctionConfiguration
{
    /// <summary>The name of the function; in a request also its ARN or partial ARN.</summary>
    public string? FunctionName { get; set; }

    /// <summary>The ARN of the function.</summary>
    public string? FunctionArn { get; set; }

    /// <summary>The language runtime.</summary>
    public Runtime? Runtime { get; set; }

    /// <summary>The ARN of the execution role.</summary>
    public string? Role { get; set; }

    /// <summary>The entry point of the code.</summary>
    public string? Handler { get; set; }

    /// <summary>The size of the deployment package, in bytes.</summary>
    public long? CodeSize { get; set; }

    /// <summary>The description.</summary>
    public string? Description { get; set; }

    /// <summary>The longest run, in seconds.</summary>
    public int? Timeout { get; set; }

    /// <summary>Memory, in MB.</summary>
    public int? MemorySize { get; set; }

    /// <summary>When the function was last updated, as ISO 8601 text.</summary>
    public string? LastModified { get; set; }

    /// <summary>The SHA-256 of the deployment package, Base64.</summary>
    public string? CodeSha256 { get; set; }

    /// <summary>The version.</summary>
    public string? Version { get; set; }

    /// <summary>The VPC settings.</summary>
    public VpcConfigDetail? VpcConfig { get; set; }

    /// <summary>Where failed asynchronous events go.</summary>
    public DeadLetterConfig? DeadLetterConfig { get; set; }

    /// <summary>The names of the environment variables.</summary>
    public EnvironmentResponse? Environment { get; set; }

    /// <summary>The customer managed key that encrypts the environment; null for the AWS managed one.</summary>
    public string? KMSKeyArn { get; set; }

    /// <summary>The X-Ray setting.</summary>
    public TracingConfigResponse? TracingConfig { get; set; }

    /// <summary>For Lambda@Edge: the ARN of the main function.</summary>
    public string? MasterArn { get; set; }

    /// <summary>Changes with every update of the function.</summary>
    public string? RevisionId { get; set; }

    /// <summary>The layers.</summary>
    public List<Layer>? Layers { get; set; }

    /// <summary>The state of the function.</summary>
    public State? State { get; set; }

    /// <summary>Why, in a sentence.</summary>
    public string? StateReason { get; set; }

    /// <summary>Why, as a code.</summary>
    public StateReasonCode? StateReasonCode { get; set; }

    /// <summary>The outcome of the last update.</summary>
    public LastUpdateStatus? LastUpdateStatus { get; set; }

    /// <summary>Why, in a sentence.</summary>
    public string? LastUpdateStatusReason { get; set; }

    /// <summary>Why, as a code.</summary>
    public LastUpdateStatusReasonCode? LastUpdateStatusReasonCode { get; set; }

    /// <summary>The mounted EFS access points.</summary>
    public List<FileSystemConfig>? FileSystemConfigs { get; set; }

    /// <summary>Zip or image.</summary>
    public PackageType? PackageType { get; set; }

    /// <summary>The container image settings.</summary>
    public ImageConfigResponse? ImageConfigResponse { get; set; }

    /// <summary>The ARN of the signing profile version.</summary>
    public string? SigningProfileVersionArn { get; set; }

    /// <summary>The ARN of the signing job.</summary>
    public string? SigningJobArn { get; set; }

    /// <summary>The processor architecture, a list of one.</summary>
    public List<string>? Architectures { get; set; }

    /// <summary>The size of /tmp.</summary>
    public EphemeralStorage? EphemeralStorage { get; set; }

    /// <summary>The SnapStart setting.</summary>
    public SnapStartResponse? SnapStart { get; set; }

    /// <summary>The runtime version.</summary>
    public RuntimeVersionConfig? RuntimeVersionConfig { get; set; }

    /// <summary>Where and how the function logs.</summary>
    public LoggingConfig? LoggingConfig { get; set; }

    /// <summary>The capacity provider, if one runs the function.</summary>
    public CapacityProviderConfig? CapacityProviderConfig { get; set; }

    /// <summary>The SHA-256 of the configuration.</summary>
    public string? ConfigSha256 { get; set; }

    /// <summary>The settings of durable executions.</summary>
    public DurableConfig? DurableConfig { get; set; }

    /// <summary>How tenants are kept apart.</summary>
    public TenancyConfig? TenancyConfig { get; set; }
}
