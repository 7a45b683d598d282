namespace Keyturn.Operations.Diagnosis.Causes;

/// <summary>Where in a rotation, or before it, a cause lies.</summary>
public enum CausePart
{
    /// <summary>Reading a secret.</summary>
    Reading,
    /// <summary>Starting a rotation: configuration.</summary>
    Starting,
    /// <summary>The function cannot run.</summary>
    Running,
    /// <summary>The function's network.</summary>
    Network,
    /// <summary>The function's role, and keys.</summary>
    Role,
    /// <summary>The value, and the database.</summary>
    Content,
    /// <summary>Staging labels and the end.</summary>
    Finishing,
}
