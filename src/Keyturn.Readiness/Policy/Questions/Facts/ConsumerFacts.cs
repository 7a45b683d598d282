using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Questions.Facts;

/// <summary>Something that reads secrets, with the roles it has and the way its requests take.</summary>
/// <param name="Kind">What it is; decides which role reads.</param>
/// <param name="Name">Name for people.</param>
public sealed record ConsumerFacts(ConsumerKind Kind, string Name)
{
    /// <summary>Instance-profile role, function role, task role or pod role.</summary>
    public RoleFacts? Role { get; init; }

    /// <summary>Whether AWS says that it has no role, which is not the same as one that was not read.</summary>
    public bool HasNoRole { get; init; }

    /// <summary>Task execution role, for ECS.</summary>
    public RoleFacts? ExecutionRole { get; init; }

    /// <summary>ARN of its role session, when its name is known.</summary>
    public string? SessionArn { get; init; }

    /// <summary>Session policies, where known to differ from what the kind says.</summary>
    public Layer? Session { get; init; }

    /// <summary>Whether its client calls DescribeSecret too, as AWS's caching clients do.</summary>
    public bool Describes { get; init; }

    /// <summary>The staging labels that it reads; <see langword="null"/> for all.</summary>
    public ImmutableArray<string>? Stages { get; init; }

    /// <summary>The way its requests to Secrets Manager take.</summary>
    public EndpointFacts Path { get; init; } = EndpointFacts.NotKnown;

    /// <summary>Condition keys that the asker declares.</summary>
    public RequestContext Context { get; init; } = RequestContext.Empty;

    /// <summary>The role that reads: for <c>secrets:</c> of a task definition the execution role.</summary>
    /// <remarks>"Amazon ECS task execution IAM role", ECS Developer Guide.</remarks>
    public RoleFacts? ReadingRole => Kind == ConsumerKind.EcsTaskDefinition ? ExecutionRole : Role;

    /// <summary>Whether sessions of this kind are known to pass neither session policies nor session tags.</summary>
    /// <remarks>"Pass session tags in AWS STS", IAM User Guide: services that start sessions for workloads pass none; EKS Pod Identity passes its own.</remarks>
    public bool HasPlainSessions => Kind is not (ConsumerKind.EksPod or ConsumerKind.Other);

    /// <summary>Anyone who holds a role and may choose the way of the request.</summary>
    public static ConsumerFacts OfRole(RoleFacts role) => new(ConsumerKind.RoleHolder, role.Arn) { Role = role, Path = EndpointFacts.Free };
}

/// <summary>Kinds of consumers.</summary>
public enum ConsumerKind
{
    /// <summary>An EC2 instance, through its instance profile.</summary>
    Ec2,

    /// <summary>A Lambda function.</summary>
    Lambda,

    /// <summary>The application in an ECS task, with the task role.</summary>
    EcsApplication,

    /// <summary>ECS itself, filling <c>secrets:</c> of a task definition with the execution role.</summary>
    EcsTaskDefinition,

    /// <summary>A pod in EKS.</summary>
    EksPod,

    /// <summary>Whoever holds the role, without session policy.</summary>
    RoleHolder,

    /// <summary>Anything else that assumes a role.</summary>
    Other,
}
