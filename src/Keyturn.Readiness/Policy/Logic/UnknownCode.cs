namespace Keyturn.Readiness.Policy.Logic;

/// <summary>Why an answer is unknown. The names are stable: they are kept, translated and linked to.</summary>
public enum UnknownCode
{
    /// <summary>A condition key of the request may have any value or none. Subject: the key.</summary>
    KeyUnknown,

    /// <summary>A layer of policies could not be read. Subject: why.</summary>
    LayerNotRead,

    /// <summary>A stored policy document was not understood. Subject: name of the policy.</summary>
    DocumentNotUnderstood,

    /// <summary>A plain operator on a key with several values: AWS says only that a set operator is required. Subject: the key.</summary>
    MultivaluedKeyWithoutSetOperator,

    /// <summary>AWS does not say how Null, ForAllValues and policy variables take an empty value. Subject: the key.</summary>
    EmptyValue,

    /// <summary>A value of a condition, or of the request, has not the form that the operator compares. Subject: the value.</summary>
    ValueNotUnderstood,

    /// <summary>The Resource pattern matches only when a wildcard crosses a colon; AWS's pages differ. Subject: the pattern.</summary>
    WildcardCrossesColon,

    /// <summary>A wildcard in the service part of an ARN or action, which AWS calls invalid. Subject: the pattern.</summary>
    WildcardInService,

    /// <summary>An Arn operator on a text of fewer than six parts. Subject: the text.</summary>
    ArnTooShort,

    /// <summary>A policy variable where AWS does not replace one, or one that cannot be read. Subject: the text.</summary>
    VariableMisplaced,

    /// <summary>A policy variable without value inside NotResource. Subject: the text.</summary>
    VariableWithoutValueInNotResource,

    /// <summary>A policy variable over a key with several values. Subject: the key.</summary>
    VariableOfMultivaluedKey,

    /// <summary>The name of the role session is not known, and the policy names one. Subject: the session ARN in the policy.</summary>
    SessionNameUnknown,

    /// <summary>NotPrincipal lists some, not all, of session, role and account; the outcome depends on the service. Subject: the caller.</summary>
    NotPrincipalPartial,

    /// <summary>The statement lacks an element that its layer needs, or has one that its layer does not know. Subject: the element.</summary>
    ElementMisplaced,

    /// <summary>An action without the service before the colon, which AWS refuses. Subject: the action.</summary>
    ActionNotUnderstood,

    /// <summary>Whether the boundary or session policy limits a KMS grant is not documented. Subject: the grant.</summary>
    GrantUnderBoundary,

    /// <summary>A KMS grant made less than five minutes ago may not be in force yet. Subject: the grant.</summary>
    GrantSettling,

    /// <summary>The root user is not evaluated. Subject: its account.</summary>
    RootUser,

    /// <summary>Whether an account is the management account of its organization is not known. Subject: the account.</summary>
    ManagementAccountUnknown,

    /// <summary>A fact about the secret, key, role or function could not be read. Subject: which.</summary>
    FactNotRead,

    /// <summary>The consumer has no role: whether access keys are kept on it is not seen from outside. Subject: the consumer.</summary>
    NoRole,
}
