namespace Amazon.ECS.Model;

/// <summary>Subnets and security groups of tasks in network mode <c>awsvpc</c>.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html"/>
public sealed class AwsVpcConfiguration
{
    /// <summary>The ids of the subnets.</summary>
    public List<string>? Subnets { get; set; }

    /// <summary>The ids of the security groups.</summary>
    public List<string>? SecurityGroups { get; set; }

    /// <summary>Whether tasks get public addresses.</summary>
    public AssignPublicIp? AssignPublicIp { get; set; }
}
