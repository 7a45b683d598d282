namespace Keyturn.Aws.Sandbox.Scenarios.Defects;

/// <summary>The four lines of the checklist that people go through when a secret cannot be read or a database cannot be reached, in its order.</summary>
public enum ChecklistLine
{
    /// <summary>The secret's policy or the role's policies let the role read the secret.</summary>
    SecretAccess,

    /// <summary>The role may decrypt with the key that the secret is under.</summary>
    KeyAccess,

    /// <summary>Secrets Manager is reached, through the VPC endpoint in a private network.</summary>
    EndpointAccess,

    /// <summary>The database is reached on its port.</summary>
    DatabaseAccess,
}
