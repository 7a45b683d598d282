using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Iam;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Permissions;

/// <summary>The policies of AWS that roles of the worlds use.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html; of the instance policy the part that an agent needs.</remarks>
internal static class AwsManagedPolicies
{
    public const string LambdaVpc = "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole";
    public const string EcsExecution = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy";
    public const string Instance = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore";

    /// <summary>Attaches a policy of AWS to a role.</summary>
    public static void Attach(SandboxAccount account, RoleRecord role, string arn)
    {
        account.Identities.AddPolicy(arn, Text(arn), account.World.Now.AddDays(-2000));
        if (!role.AttachedPolicies.Contains(arn)) role.AttachedPolicies.Add(arn);
    }

    private static string Text(string arn) => arn switch
    {
        LambdaVpc => Document(Allow("AWSLambdaVPCAccessExecutionPermissions",
        [
            "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents", "ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSubnets", "ec2:DeleteNetworkInterface", "ec2:AssignPrivateIpAddresses", "ec2:UnassignPrivateIpAddresses",
        ], "*")),
        EcsExecution => Document(Allow("Pull",
        [
            "ecr:GetAuthorizationToken", "ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage", "logs:CreateLogStream", "logs:PutLogEvents",
        ], "*")),
        Instance => Document(Allow("Agent",
        [
            "ssm:UpdateInstanceInformation", "ssm:ListAssociations", "ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel",
            "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel", "ec2messages:GetMessages", "ec2messages:AcknowledgeMessage",
        ], "*")),
        _ => throw new ArgumentException($"No text for {arn}.", nameof(arn)),
    };
}
