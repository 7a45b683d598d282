using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Policy.Requests;

/// <summary>The principal of a request.</summary>
/// <remarks>Follows "AWS JSON policy elements: Principal", IAM User Guide. A session ARN has not the path of its role: both are kept, neither is built from the other.</remarks>
public sealed record Caller
{
    private Caller(CallerKind kind, string account) => (Kind, Account) = (kind, account);

    /// <summary>What kind of principal.</summary>
    public CallerKind Kind { get; }

    /// <summary>Twelve digits; empty for a service.</summary>
    public string Account { get; }

    /// <summary>The role, for a role and its sessions.</summary>
    public string? RoleArn { get; private init; }

    /// <summary>The role session or federated-user session; <see langword="null"/> when its name is not known.</summary>
    public string? SessionArn { get; private init; }

    /// <summary>The IAM user; for a federated user the one that asked for the session, when known.</summary>
    public string? UserArn { get; private init; }

    /// <summary>The service principal, for instance <c>secretsmanager.amazonaws.com</c>.</summary>
    public string? Service { get; private init; }

    /// <summary>Principal tags, session tags included; <see langword="null"/> when they are not known. Tag keys ignore case.</summary>
    public ImmutableDictionary<string, string>? Tags { get; init; }

    /// <summary>Whether the role is linked to a service: SCPs and RCPs do not apply to it.</summary>
    /// <remarks>"Service control policies", AWS Organizations User Guide: not affected are service-linked roles.</remarks>
    public bool IsServiceLinkedRole => RoleArn is not null && RoleArn.Contains(":role/aws-service-role/", StringComparison.Ordinal);

    /// <summary>Name for people: the most specific ARN known, or the service.</summary>
    public string Name => SessionArn ?? RoleArn ?? UserArn ?? Service ?? Account;

    /// <summary>A session of a role. Without a session ARN the name of the session is not known.</summary>
    public static Caller RoleSession(string roleArn, string? sessionArn = null) =>
        new(CallerKind.RoleSession, Arn.AccountOf(roleArn)) { RoleArn = roleArn, SessionArn = sessionArn };

    /// <summary>The role itself, as if no session had a name.</summary>
    public static Caller Role(string roleArn) => new(CallerKind.Role, Arn.AccountOf(roleArn)) { RoleArn = roleArn };

    /// <summary>An IAM user.</summary>
    public static Caller User(string userArn) => new(CallerKind.User, Arn.AccountOf(userArn)) { UserArn = userArn };

    /// <summary>A session made with GetFederationToken.</summary>
    public static Caller FederatedUser(string sessionArn, string? userArn = null) =>
        new(CallerKind.FederatedUser, Arn.AccountOf(sessionArn)) { SessionArn = sessionArn, UserArn = userArn };

    /// <summary>A service that calls with its own principal.</summary>
    public static Caller OfService(string service) => new(CallerKind.Service, "") { Service = service };

    /// <summary>The root user of an account.</summary>
    public static Caller Root(string account) => new(CallerKind.Root, account);
}

/// <summary>Kinds of principals.</summary>
public enum CallerKind
{
    /// <summary>A session of a role.</summary>
    RoleSession,

    /// <summary>A role, without regard to sessions.</summary>
    Role,

    /// <summary>An IAM user.</summary>
    User,

    /// <summary>A session made with GetFederationToken.</summary>
    FederatedUser,

    /// <summary>An AWS service under its own name.</summary>
    Service,

    /// <summary>The root user of an account.</summary>
    Root,
}
