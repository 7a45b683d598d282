namespace Keyturn.Readiness.Matrix;

/// <summary>The four questions of the checklist, in its order.</summary>
public enum MatrixColumn
{
    /// <summary>The secret's policy or the role's policies allow reading the secret.</summary>
    Secret,

    /// <summary>The keys of the readable versions are usable by the role.</summary>
    Key,

    /// <summary>The API of Secrets Manager can be reached.</summary>
    Endpoint,

    /// <summary>The database can be reached on its port.</summary>
    Database,
}
