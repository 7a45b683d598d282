using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Article;

/// <summary>Something that is wrong in the Article world by its script, and how to see it there; by hand from AWS's rules, as every <see cref="Defect"/>.</summary>
public abstract class ArticleDefect
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ArticleDefect> All { get; } = [new DatabaseIsStopped(), new LabelIsRefused(), new DataKeyIsRefused()];

    /// <summary>One sentence on what is wrong.</summary>
    public abstract string Summary { get; }

    /// <summary>The line of the checklist that fails for every consumer of the secret; null where reading works and only rotating does not.</summary>
    public virtual ChecklistLine? Line => null;

    /// <summary>The action that the rotation function is refused; null where it is refused none.</summary>
    public virtual string? RefusedAction => null;

    /// <summary>Whether it hits this secret now, as the state of the world stands.</summary>
    public abstract bool Hits(SandboxRegion region, SecretRecord secret);

    /// <summary>The role of the secret's rotation function, or null when it has none.</summary>
    private protected static State.Iam.RoleRecord? RotationRole(SandboxRegion region, SecretRecord secret) =>
        secret.RotationLambdaArn is { } arn && region.Functions.Find(arn) is { } function ? region.Account.Identities.Roles[function.Role.Split('/')[^1]] : null;
}
