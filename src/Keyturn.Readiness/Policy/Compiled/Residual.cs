namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>What is left of a statement for one consumer: for which actions and columns it says its word, and where the word counts.</summary>
/// <param name="Slot">Where it counts.</param>
/// <param name="Yes">A bit for each action for which it certainly holds, as far as the consumer decides.</param>
/// <param name="May">A bit for each action for which it holds or may.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Narrowed">Columns on which its conditions hold, when these hang on the column.</param>
/// <param name="Open">Its clauses, when some hang on a key that can be split and is not known.</param>
internal readonly record struct Residual(int Slot, uint Yes, uint May, KleeneSet Columns, KleeneSet? Narrowed, CompiledClause[]? Open);

/// <summary>The places in which the words of statements are gathered.</summary>
internal static class Slot
{
    public const int Deny = 0;
    public const int Identity = 1;
    public const int Boundary = 2;
    public const int Session = 3;
    public const int Endpoint = 4;

    /// <summary>Grants of resource and key policies by the capacity of the caller: direct, role, account.</summary>
    public const int Direct = 5;
    public const int Role = 6;
    public const int Account = 7;

    /// <summary>The same of KMS grants.</summary>
    public const int GrantDirect = 8;
    public const int GrantRole = 9;
    public const int GrantAccount = 10;

    /// <summary>The first level of SCPs; the others follow.</summary>
    public const int Scp = 11;
}
