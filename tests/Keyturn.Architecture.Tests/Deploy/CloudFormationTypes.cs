namespace Keyturn.Architecture.Tests.Deploy;

/// <summary>Of the resource types that our templates use: which properties they take here, which they cannot do without, and what can be asked of them.</summary>
/// <remarks>Kept by hand after "AWS CloudFormation template reference"; a property that a template needs and that is not here is looked up there first.</remarks>
internal static class CloudFormationTypes
{
    /// <param name="Required">Without these AWS refuses the resource.</param>
    /// <param name="Optional">Others that are used.</param>
    /// <param name="Attributes">What <c>Fn::GetAtt</c> gives.</param>
    public sealed record Shape(string[] Required, string[] Optional, string[] Attributes);

    public static readonly IReadOnlyDictionary<string, Shape> All = new Dictionary<string, Shape>(StringComparer.Ordinal)
    {
        ["AWS::IAM::Role"] = new(["AssumeRolePolicyDocument"], ["RoleName", "Description", "MaxSessionDuration", "Policies", "ManagedPolicyArns"], ["Arn", "RoleId"]),
        ["AWS::EC2::SecurityGroup"] = new(["GroupDescription"], ["VpcId", "SecurityGroupIngress", "SecurityGroupEgress"], ["GroupId"]),
        ["AWS::EC2::SecurityGroupEgress"] = new(["GroupId", "IpProtocol"], ["FromPort", "ToPort", "DestinationSecurityGroupId", "Description"], []),
        ["AWS::ElasticLoadBalancingV2::LoadBalancer"] = new([], ["Type", "Scheme", "Subnets", "SecurityGroups", "LoadBalancerAttributes"], ["DNSName", "CanonicalHostedZoneID"]),
        ["AWS::ElasticLoadBalancingV2::TargetGroup"] = new(
            [], ["VpcId", "TargetType", "Protocol", "Port", "HealthCheckPath", "HealthCheckIntervalSeconds", "HealthCheckTimeoutSeconds", "HealthyThresholdCount", "UnhealthyThresholdCount", "Matcher", "TargetGroupAttributes"], ["TargetGroupName"]),
        ["AWS::ElasticLoadBalancingV2::Listener"] = new(["DefaultActions", "LoadBalancerArn"], ["Protocol", "Port", "SslPolicy", "Certificates"], []),
        ["AWS::SecretsManager::Secret"] = new([], ["Description", "GenerateSecretString"], ["Id"]),
        ["AWS::RDS::DBSubnetGroup"] = new(["DBSubnetGroupDescription", "SubnetIds"], [], []),
        ["AWS::RDS::DBInstance"] = new(
            [],
            [
                "Engine", "EngineVersion", "DBInstanceClass", "AllocatedStorage", "MaxAllocatedStorage", "StorageType", "StorageEncrypted", "MultiAZ", "DBName", "MasterUsername", "MasterUserPassword", "DBSubnetGroupName",
                "VPCSecurityGroups", "PubliclyAccessible", "BackupRetentionPeriod", "CopyTagsToSnapshot", "AutoMinorVersionUpgrade", "DeletionProtection", "EnableCloudwatchLogsExports",
            ],
            ["Endpoint.Address", "Endpoint.Port"]),
        ["AWS::Logs::LogGroup"] = new([], ["LogGroupName", "RetentionInDays"], ["Arn"]),
        ["AWS::ECS::Cluster"] = new([], ["ClusterSettings"], ["Arn"]),
        ["AWS::ECS::TaskDefinition"] = new(
            [], ["Family", "RequiresCompatibilities", "NetworkMode", "Cpu", "Memory", "TaskRoleArn", "ExecutionRoleArn", "RuntimePlatform", "ContainerDefinitions"], ["TaskDefinitionArn"]),
        ["AWS::ECS::Service"] = new(
            [],
            ["Cluster", "TaskDefinition", "LaunchType", "DesiredCount", "HealthCheckGracePeriodSeconds", "EnableExecuteCommand", "PropagateTags", "DeploymentConfiguration", "NetworkConfiguration", "LoadBalancers"],
            ["Name", "ServiceArn"]),
    };

    public static readonly IReadOnlyList<string> PseudoParameters = ["AWS::AccountId", "AWS::NoValue", "AWS::Partition", "AWS::Region", "AWS::StackName"];

    public static readonly IReadOnlyList<string> ParameterTypes = ["String", "Number", "AWS::EC2::VPC::Id", "List<AWS::EC2::Subnet::Id>"];

    /// <summary>What AWS takes as the description of a security group.</summary>
    public const string GroupDescription = @"^[a-zA-Z0-9. _\-:/()#,@\[\]+=&;{}!$*]{1,255}$";
}
