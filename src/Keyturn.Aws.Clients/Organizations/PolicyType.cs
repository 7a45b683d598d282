using Amazon.Runtime;

namespace Amazon.Organizations;

/// <summary>A type of policy. A value that is not listed is kept as it came.</summary>
public sealed class PolicyType : ConstantClass
{
    public static readonly PolicyType SERVICE_CONTROL_POLICY = new("SERVICE_CONTROL_POLICY");
    public static readonly PolicyType RESOURCE_CONTROL_POLICY = new("RESOURCE_CONTROL_POLICY");
    public static readonly PolicyType TAG_POLICY = new("TAG_POLICY");
    public static readonly PolicyType BACKUP_POLICY = new("BACKUP_POLICY");
    public static readonly PolicyType AISERVICES_OPT_OUT_POLICY = new("AISERVICES_OPT_OUT_POLICY");
    public static readonly PolicyType CHATBOT_POLICY = new("CHATBOT_POLICY");
    public static readonly PolicyType DECLARATIVE_POLICY_EC2 = new("DECLARATIVE_POLICY_EC2");
    public static readonly PolicyType SECURITYHUB_POLICY = new("SECURITYHUB_POLICY");
    public static readonly PolicyType INSPECTOR_POLICY = new("INSPECTOR_POLICY");
    public static readonly PolicyType UPGRADE_ROLLOUT_POLICY = new("UPGRADE_ROLLOUT_POLICY");
    public static readonly PolicyType BEDROCK_POLICY = new("BEDROCK_POLICY");
    public static readonly PolicyType S3_POLICY = new("S3_POLICY");
    public static readonly PolicyType NETWORK_SECURITY_DIRECTOR_POLICY = new("NETWORK_SECURITY_DIRECTOR_POLICY");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public PolicyType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static PolicyType FindValue(string value) => FindValue<PolicyType>(value);

    public static implicit operator PolicyType(string value) => FindValue(value);
}
