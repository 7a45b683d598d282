namespace Keyturn.Readiness.Policy.Logic;

/// <summary>A truth value of Kleene's strong three-valued logic, ordered so that <c>and</c> is the smaller and <c>or</c> the larger.</summary>
public enum Truth : byte
{
    /// <summary>Certainly not, however the unknown inputs turn out.</summary>
    No = 0,

    /// <summary>Hangs on an input that is not known, or on a rule that AWS does not document.</summary>
    Unknown = 1,

    /// <summary>Certainly so, however the unknown inputs turn out.</summary>
    Yes = 2,
}
