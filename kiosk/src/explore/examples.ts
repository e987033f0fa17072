/** What stands in the editor at the first visit. */
export const FIRST_QUERY = `# Put your API key (plk_…) or a session
# token into the field above.
# The book at the left explains every type.
# Ctrl-Space completes, Ctrl-Enter runs.

query WhoAmI {
  viewer {
    kind
    scopes
    kindergarten {
      name
      today
      presentCount
      classrooms {
        id
        name
        childCount
      }
    }
  }
}

# Who comes and goes, live. Hand the last
# cursor back as \`after\` to miss nothing.
subscription ComesAndGoes {
  attendanceChanged {
    cursor
    kind
    occurredAt
    child {
      id
      givenName
    }
    day {
      status
      arrivedAt
      departedAt
    }
  }
}
`;
