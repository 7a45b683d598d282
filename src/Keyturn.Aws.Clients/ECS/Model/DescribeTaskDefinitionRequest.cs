namespace Amazon.ECS.Model;

/// <summary>Asks Amazon ECS for DescribeTaskDefinition: reads a task definition with the secrets that its containers get.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html"/>
public sealed class DescribeTaskDefinitionRequest : AmazonECSRequest
{
    /// <summary>The family, <c>family:revision</c> or ARN; a family means its newest active revision.</summary>
    public string? TaskDefinition { get; set; }

    /// <summary>What to include besides; see <see cref="TaskDefinitionField"/>.</summary>
    public List<string>? Include { get; set; }
}
